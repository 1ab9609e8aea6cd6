package io.butie.domain.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The parts of a page that are made from the code, each between two comments that name it. */
final class GeneratedParts {

  private static final Pattern BEGIN = Pattern.compile("<!-- generated: (\\S+) -->");
  private static final String END = "<!-- end -->";

  private final List<String> page;

  GeneratedParts(List<String> page) {
    this.page = page;
  }

  /** The names of the parts, in the page's order. */
  List<String> names() {
    return page.stream().map(BEGIN::matcher).filter(Matcher::matches).map(m -> m.group(1)).toList();
  }

  /** The page with these parts in place of what stands there; a part that is unknown stays. */
  List<String> with(Map<String, List<String>> parts) {
    List<String> written = new ArrayList<>();
    boolean inPart = false;
    for (String line : page) {
      inPart = inPart && !line.equals(END);
      if (!inPart) {
        written.add(line);
      }
      Matcher begin = BEGIN.matcher(line);
      if (begin.matches() && parts.containsKey(begin.group(1))) {
        inPart = true;
        written.addAll(parts.get(begin.group(1)));
      }
    }
    return written;
  }
}
