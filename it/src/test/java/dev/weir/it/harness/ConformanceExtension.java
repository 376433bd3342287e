package dev.weir.it.harness;

import java.lang.reflect.Method;
import java.util.List;
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
    @Override
    public boolean supportsTestTemplate(ExtensionContext context) {
        return context.getRequiredTestMethod().isAnnotationPresent(Conformance.class);
    }

    @Override
    public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(ExtensionContext context) {
        Method test = context.getRequiredTestMethod();
        Conformance conformance = test.getAnnotation(Conformance.class);
        return Databases.all().stream()
                .filter(setup -> Databases.asks(setup, test.getName(), conformance))
                .map(Invocation::new);
    }

    /** A refusal is only tested where something is refused; on the databases of a run that may be nowhere. */
    @Override
    public boolean mayReturnZeroTestTemplateInvocationContexts(ExtensionContext context) {
        return context.getRequiredTestMethod().getAnnotation(Conformance.class).lacks().length > 0;
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
