package io.butie.adapters.rest.webhook;

/** A secret that was renewed, without the secret. */
public record RenewalView(String id, String oldSecretUntil) {}
