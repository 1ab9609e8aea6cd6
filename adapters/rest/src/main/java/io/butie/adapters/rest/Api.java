package io.butie.adapters.rest;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The REST interface, version 1: every resource in this module. */
@ApplicationPath("/api/v1")
public class Api extends Application {}
