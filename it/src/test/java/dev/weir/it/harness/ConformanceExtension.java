package dev.weir.it.harness;

import dev.weir.core.driver.Feature;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Runs a {@link Conformance} test on every database that it is meant for. */
final class ConformanceExtension implements TestTemplateInvocationContextProvider {
    private static final List<DriverSetup> SETUPS = ServiceLoader.load(DriverSetup.class).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getRequiredTestMethod().isAnnotationPresent(Conformance.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Conformance conformance = context.getRequiredTestMethod().getAnnotation(Conformance.class);
        return SETUPS.stream().filter(setup -> isMeant(setup, conformance)).map(Invocation::new);
    }

    /** A refusal is only tested where something is refused; on the databases of a run that may be nowhere. */
    @Override
    public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
        return context.getRequiredTestMethod().getAnnotation(Conformance.class).lacks().length > 0;
    }

    private static boolean isMeant(DriverSetup setup, Conformance conformance) {
        if (setup.refusesOnly() && conformance.lacks().length == 0) {
            return false;
        }
        return Arrays.stream(conformance.requires()).allMatch(setup.capability()::has)
                && Arrays.stream(conformance.lacks())
                        .noneMatch((Feature feature) -> setup.capability().has(feature));
    }

    private record Invocation(DriverSetup setup) implements TestTemplateInvocationContext {
        @Override
        public String getDisplayName(int index) {
            return setup.name();
        }

        @Override
        public List<Extension> getAdditionalExtensions() {
            return List.of(new Given(new TestDb(setup)));
        }
    }

    /** Gives the test its database, and closes it afterwards. */
    private record Given(TestDb db) implements ParameterResolver, AfterEachCallback {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == TestDb.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return db;
        }

        @Override
        public void afterEach(ExtensionContext context) throws Exception {
            db.close();
        }
    }
}
