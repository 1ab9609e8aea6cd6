/** Registers by EclipseLink, bulk steps of the run by JDBC, in one transaction. */
package io.butie.adapters.persistence;
