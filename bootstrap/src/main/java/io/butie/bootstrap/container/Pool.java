package io.butie.bootstrap.container;

import static java.sql.Connection.TRANSACTION_READ_COMMITTED;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The one pool, for EclipseLink and for plain JDBC: not XA, so that within a transaction both get
 * the same connection and commit together.
 */
@ApplicationScoped
@DataSourceDefinition(
    name = "java:app/jdbc/butie",
    className = "io.butie.bootstrap.ComposedDataSource",
    isolationLevel = TRANSACTION_READ_COMMITTED,
    initialPoolSize = 1,
    minPoolSize = 1,
    maxPoolSize = 16)
public class Pool {}
