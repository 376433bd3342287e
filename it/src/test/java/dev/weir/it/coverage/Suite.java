package dev.weir.it.coverage;

import dev.weir.it.harness.Conformance;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.platform.commons.support.AnnotationSupport;

/** The conformance tests that there are, found where this class was compiled to. */
final class Suite {
    private Suite() {}

    /** Returns every conformance test. */
    static List<Method> tests() {
        return classes()
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .filter(method -> method.isAnnotationPresent(Conformance.class))
                .toList();
    }

    /** Returns whether a test is switched off, by itself or with its class. */
    static boolean isDisabled(Method test) {
        return AnnotationSupport.isAnnotated(test, Disabled.class)
                || AnnotationSupport.isAnnotated(test.getDeclaringClass(), Disabled.class);
    }

    private static Stream<? extends Class<?>> classes() {
        Path root = root();
        try (Stream<Path> files = Files.walk(root.resolve("dev"))) {
            return files
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith("Conformance.class"))
                    .sorted()
                    .toList()
                    .stream()
                    .map(Suite::load);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        URI compiled;
        try {
            compiled = Suite.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return Path.of(compiled);
    }

    private static Class<?> load(String file) {
        String name = file.substring(0, file.length() - ".class".length()).replace(File.separatorChar, '.');
        try {
            return Class.forName(name, false, Suite.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
