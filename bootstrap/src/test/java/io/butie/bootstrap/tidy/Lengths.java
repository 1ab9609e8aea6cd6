package io.butie.bootstrap.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Files and methods too long to read in one sitting, in lines. */
final class Lengths {

  static final int MAIN_FILE = 400;
  static final int TEST_FILE = 450;
  static final int METHOD = 55;

  /** One list of what is made of what, read from top to bottom. */
  private static final String THE_WIRING = "Wiring.java";

  private Lengths() {}

  static Stream<Offence> over(SourceTree tree) throws IOException {
    return Stream.concat(tree.sources().stream().flatMap(Lengths::overFile), overMethods(tree));
  }

  private static Stream<Offence> overFile(JavaSource source) {
    long lines = source.code().lines().count();
    return lines <= (source.isTest() ? TEST_FILE : MAIN_FILE)
        ? Stream.empty()
        : Stream.of(new Offence(source.file(), 1, lines + " lines", "a class for each idea"));
  }

  /** Parsed by the compiler's own parser, without resolving anything. */
  private static Stream<Offence> overMethods(SourceTree tree) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Offence> found = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      List<Path> paths =
          tree.sources().stream().map(source -> tree.root().resolve(source.file())).toList();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(paths));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        Path file = tree.root().relativize(Path.of(unit.getSourceFile().toUri()));
        new MethodScanner(file, unit, positions, found).scan(unit, null);
      }
    }
    return found.stream();
  }

  private static final class MethodScanner extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final Path file;
    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<Offence> found;

    MethodScanner(
        Path file, CompilationUnitTree unit, SourcePositions positions, List<Offence> found) {
      this.file = file;
      this.unit = unit;
      this.positions = positions;
      this.found = found;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
      long first = line(positions.getStartPosition(unit, method));
      long lines = line(positions.getEndPosition(unit, method)) - first + 1;
      if (lines > METHOD && !file.endsWith(THE_WIRING)) {
        found.add(
            new Offence(
                file, first, method.getName() + " has " + lines + " lines", "a method a step"));
      }
      return super.visitMethod(method, null);
    }

    private long line(long position) {
      return unit.getLineMap().getLineNumber(position);
    }
  }
}
