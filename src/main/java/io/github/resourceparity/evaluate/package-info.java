/** What templates mean: functions, conditions and references become terms, as far as that is possible before deployment. */
package io.github.resourceparity.evaluate;
