/**
 * What an auditor asks of a log: where a fen came from and went, what an account did, what was held
 * on a day and as known on a day, who put their name to what, and which records to look at. Every
 * answer is made from the records alone, in one pass or two, whatever holds them: nothing here
 * knows a balance that it has not added up (R58).
 */
@NullMarked
package io.butie.application.audit;

import org.jspecify.annotations.NullMarked;
