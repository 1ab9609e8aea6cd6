package io.butie.bootstrap.container;

import io.butie.bootstrap.Application;
import io.butie.bootstrap.Rendezvous;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;

/** Starts with the web application and tells the root of the jar that it is up. */
@ApplicationScoped
public class ButieApplication implements Application {

  @Resource private ManagedExecutorService executor;

  void started(@Observes @Initialized(ApplicationScoped.class) Object event) {
    Rendezvous.arrive(this);
  }

  @Override
  public <T> Future<T> onContainerThread(Callable<T> task) {
    return executor.submit(task);
  }
}
