package io.butie.adapters.rest.webhook;

/** How many deliveries wait again. */
public record ReplayView(int deliveries) {}
