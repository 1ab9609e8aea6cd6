/** The CSV files of the contract, read whole with every error named, or not at all. */
package io.butie.adapters.files;
