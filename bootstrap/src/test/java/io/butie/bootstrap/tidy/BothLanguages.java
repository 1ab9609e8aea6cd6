package io.butie.bootstrap.tidy;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Texts that are not what they should be: English and Chinese, about the same values. */
final class BothLanguages {

  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2}");
  private static final Pattern CALL =
      Pattern.compile("\\bnew Words\\(|\\brefused\\(|\\bnotFound\\(");

  /** How a value is written in a language, which may differ. */
  private static final Set<String> WRITING = Set.of("fen", "words", "en", "zh");

  private BothLanguages() {}

  /** The files that are parsed are those that say something to a person. */
  static Stream<Offence> missingIn(SourceTree tree) throws IOException {
    List<Path> paths =
        tree.sources().stream()
            .filter(source -> !source.isTest() && CALL.matcher(source.code()).find())
            .map(source -> tree.root().resolve(source.file()))
            .toList();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Offence> found = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, files, null, null, null, files.getJavaFileObjectsFromPaths(paths));
      for (CompilationUnitTree unit : task.parse()) {
        Path file = tree.root().relativize(Path.of(unit.getSourceFile().toUri()));
        new Calls(file, unit, Trees.instance(task), found).scan(unit, null);
      }
    }
    return found.stream();
  }

  private static final class Calls extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final Path file;
    private final CompilationUnitTree unit;
    private final Trees trees;
    private final List<Offence> found;

    Calls(Path file, CompilationUnitTree unit, Trees trees, List<Offence> found) {
      this.file = file;
      this.unit = unit;
      this.trees = trees;
      this.found = found;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree made, @Nullable Void nothing) {
      if (made.getIdentifier().toString().equals("Words")) {
        check(made, made.getArguments());
      }
      return super.visitNewClass(made, null);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
      String method = call.getMethodSelect().toString();
      if ((method.endsWith(".refused") && call.getArguments().size() == 3)
          || (method.endsWith(".notFound") && call.getArguments().size() == 2)) {
        check(call, call.getArguments());
      }
      return super.visitMethodInvocation(call, null);
    }

    /** English and Chinese are the last two; a value alone is in no language. */
    private void check(Tree at, List<? extends ExpressionTree> arguments) {
      Said en = Said.in(arguments.get(arguments.size() - 2));
      Said zh = Said.in(arguments.get(arguments.size() - 1));
      if (HAN.matcher(en.text()).find()) {
        add(at, "Chinese where the English stands", "the words of the glossary");
      }
      if (WORD.matcher(en.text()).find() && !en.equals(zh)) {
        if (!HAN.matcher(zh.text()).find()) {
          add(at, "no Chinese", "what a clerk of a bureau reads");
        }
        if (!en.values().equals(zh.values())) {
          add(at, en.values() + " in English, in Chinese " + zh.values(), "the same values");
        }
      }
    }

    private void add(Tree at, String what, String instead) {
      long start = trees.getSourcePositions().getStartPosition(unit, at);
      found.add(new Offence(file, unit.getLineMap().getLineNumber(start), what, instead));
    }
  }

  /** What an expression says by itself, and the names of the values that it puts in. */
  private record Said(String text, Set<String> values) {

    static Said in(ExpressionTree expression) {
      StringBuilder text = new StringBuilder();
      Set<String> values = new TreeSet<>();
      new TreeScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
          text.append(literal.getValue());
          return super.visitLiteral(literal, null);
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree name, @Nullable Void nothing) {
          values.add(name.getName().toString());
          return super.visitIdentifier(name, null);
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree member, @Nullable Void nothing) {
          values.add(member.getIdentifier().toString());
          return super.visitMemberSelect(member, null);
        }
      }.scan(expression, null);
      values.removeAll(WRITING);
      return new Said(text.toString(), values);
    }
  }
}
