/** The made-up sample province. */
package io.butie.adapters.sample;
