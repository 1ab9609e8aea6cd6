/** What the use cases need from the outside. */
package io.butie.application.port;
