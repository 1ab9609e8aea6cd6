/** Jakarta Batch drives the run; our tables remember. */
package io.butie.adapters.batch;
