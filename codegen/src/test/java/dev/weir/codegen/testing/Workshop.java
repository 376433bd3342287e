package dev.weir.codegen.testing;

import dev.weir.codegen.ModelProcessor;
import dev.weir.codegen.RegistryProcessor;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;

/** Compiles sources like a build does: files of a folder, into a folder, against the class path of the tests. */
public final class Workshop {
    /** No warning is let pass but one, of several types in one file, which is how the tests keep theirs together. */
    private static final List<String> STRICT =
            List.of("-Xlint:all,-processing,-auxiliaryclass", "-Werror", "-implicit:none");

    /** ECJ warns of warnings that are named for javac, and of type parameters that hide a model of their name. */
    private static final List<String> LENIENT = List.of("-17", "-warn:-typeHiding,warningToken");

    private final Path root;
    private final Tool tool;
    private int compilations;

    /** The compilers that are worked with. */
    public enum Tool {
        JAVAC,
        ECJ
    }

    private Workshop(Path root, Tool tool) {
        this.root = root;
        this.tool = tool;
    }

    /** Returns a workshop with javac. */
    public static Workshop in(Path folder) {
        return new Workshop(folder, Tool.JAVAC);
    }

    public Workshop with(Tool other) {
        return new Workshop(root.resolve(other.name()), other);
    }

    /** Compiles with the processors of this module. */
    public Compilation compile(List<SourceText> sources, Path... classPath) {
        return compile(sources, List.of(new ModelProcessor(), new RegistryProcessor()), classPath);
    }

    /** Compiles with these processors. */
    public Compilation compile(List<SourceText> sources, List<Processor> processors, Path... classPath) {
        return compileInto(nextFolder(), sources, processors, classPath);
    }

    /** Compiles into the folders of an earlier compilation, which keep what is not written anew. */
    public Compilation compileAgain(Compilation earlier, List<SourceText> sources) {
        return compileInto(
                earlier.classes().getParent(),
                sources,
                List.of(new ModelProcessor(), new RegistryProcessor()),
                earlier.classes());
    }

    private Compilation compileInto(
            Path folder, List<SourceText> sources, List<Processor> processors, Path... classPath) {
        Path classes = folder.resolve("classes");
        Path generated = folder.resolve("generated");
        JavaCompiler compiler = compiler();
        DiagnosticCollector<JavaFileObject> heard = new DiagnosticCollector<>();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(heard, Locale.ROOT, StandardCharsets.UTF_8)) {
            Files.createDirectories(classes);
            Files.createDirectories(generated);
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
            files.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath(classPath));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    Writer.nullWriter(), // what is said there, is heard too
                    files,
                    heard,
                    options(processors.isEmpty()),
                    null,
                    files.getJavaFileObjectsFromPaths(write(sources, folder.resolve("sources"))));
            task.setProcessors(processors);
            boolean succeeded = task.call();
            return new Compilation(
                    succeeded, heard.getDiagnostics().stream().map(Finding::of).toList(), classes, generated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path nextFolder() {
        return root.resolve(String.valueOf(compilations++));
    }

    private JavaCompiler compiler() {
        return switch (tool) {
            case JAVAC -> ToolProvider.getSystemJavaCompiler();
            case ECJ -> new EclipseCompiler();
        };
    }

    private List<String> options(boolean withoutProcessors) {
        List<String> options = new ArrayList<>(tool == Tool.JAVAC ? STRICT : LENIENT);
        if (withoutProcessors) {
            options.add("-proc:none");
        }
        return options;
    }

    private static Collection<Path> classPath(Path... more) {
        return Stream.concat(
                        Arrays.stream(more),
                        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(Path::of))
                .toList();
    }

    private static List<Path> write(List<SourceText> sources, Path folder) throws IOException {
        List<Path> paths = new ArrayList<>();
        for (SourceText source : sources) {
            Path path = folder.resolve(source.name());
            Files.createDirectories(path.getParent());
            paths.add(Files.writeString(path, source.text()));
        }
        return paths;
    }
}
