/** Money that the budget gives: appropriations per region, fund year and channel (R28). */
package io.butie.application.fund;
