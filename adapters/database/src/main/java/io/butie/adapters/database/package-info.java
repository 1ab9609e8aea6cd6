/** Connections, migrations and what differs between Derby and PostgreSQL. */
package io.butie.adapters.database;
