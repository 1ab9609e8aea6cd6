/**
 * What must be there before the first claim: rulebook, quotas, lists, standards, earlier awards.
 */
package io.butie.application.register;
