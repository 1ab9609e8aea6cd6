/** Small id records by which the contexts name each other's things without seeing them. */
package io.butie.domain.reference;
