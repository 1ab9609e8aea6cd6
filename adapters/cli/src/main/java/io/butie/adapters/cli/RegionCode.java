package io.butie.adapters.cli;

import io.butie.domain.reference.Region;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A region on the command line: its six digits. */
public final class RegionCode implements ITypeConverter<Region> {

  @Override
  public Region convert(String code) {
    try {
      return new Region(code);
    } catch (IllegalArgumentException none) {
      throw new TypeConversionException(code + " is " + none.getMessage());
    }
  }
}
