/** Money that the budget gives: appropriations per region, fund year and channel (R28). */
@NullMarked
package io.butie.application.fund;

import org.jspecify.annotations.NullMarked;
