/** REST under /api/v1. */
package io.butie.adapters.rest;
