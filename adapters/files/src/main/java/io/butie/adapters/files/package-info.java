/** The CSV files of the contract, read whole with every error named, or not at all. */
@NullMarked
package io.butie.adapters.files;

import org.jspecify.annotations.NullMarked;
