/**
 * The two catalogues (两目录, 四(四) R56): programmes with their standards, and the published lists of
 * institutions and evaluation bodies (R17, R23), both effective-dated; the life of a class.
 */
@NullMarked
package io.butie.domain.training;

import org.jspecify.annotations.NullMarked;
