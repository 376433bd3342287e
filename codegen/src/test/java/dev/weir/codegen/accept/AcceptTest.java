package dev.weir.codegen.accept;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.codegen.testing.Compilation;
import dev.weir.codegen.testing.Resources;
import dev.weir.codegen.testing.SourceText;
import dev.weir.codegen.testing.Workshop;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class AcceptTest {
    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicContainer> compiledByJavac() {
        return topics(Workshop.in(folder));
    }

    @TestFactory
    Stream<DynamicContainer> compiledByEcj() {
        return topics(Workshop.in(folder).with(Workshop.Tool.ECJ));
    }

    private static Stream<DynamicContainer> topics(Workshop workshop) {
        return Resources.in("accepts").stream()
                .map(path -> path.getFileName().toString())
                .map(topic -> DynamicContainer.dynamicContainer(topic, tests(topic, workshop)));
    }

    private static Stream<DynamicTest> tests(String topic, Workshop workshop) {
        List<SourceText> sources = SourceText.under("accepts/" + topic);
        Compilation compilation = workshop.compile(sources);
        DynamicTest compiles = DynamicTest.dynamicTest("compiles without a word", () -> {
            assertThat(compilation.findings()).isEmpty();
            assertThat(compilation.succeeded()).isTrue();
        });
        return Stream.concat(Stream.of(compiles), compilation.succeeded() ? scenario(compilation) : Stream.empty());
    }

    private static Stream<DynamicTest> scenario(Compilation compilation) {
        Class<?> scenario = compilation.load("Scenario");
        List<Method> methods = Arrays.stream(scenario.getMethods())
                .filter(method -> method.getDeclaringClass().equals(scenario))
                .toList();
        assertThat(methods).isNotEmpty();
        return methods.stream().map(method -> DynamicTest.dynamicTest(method.getName(), () -> run(scenario, method)));
    }

    private static void run(Class<?> scenario, Method method) throws Throwable {
        try {
            method.invoke(scenario.getConstructor().newInstance());
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
