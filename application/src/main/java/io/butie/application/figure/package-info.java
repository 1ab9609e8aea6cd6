/** Numbers by which whoever runs the installation sees that work goes on: of nobody. */
@NullMarked
package io.butie.application.figure;

import org.jspecify.annotations.NullMarked;
