/** Deciding claim lines in their order, each seeing what was decided before it (三(五) R37, R38). */
package io.butie.application.assess;
