package dev.weir.codegen.build;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/** Writes down from which elements each file is said to come, as build tools do. */
final class RecordingFiler implements Filer {
    private final Filer filer;
    private final Map<String, List<String>> origins;

    private RecordingFiler(Filer filer, Map<String, List<String>> origins) {
        this.filer = filer;
        this.origins = origins;
    }

    /**
     * Returns a processor that works like the given one.
     *
     * @param origins takes the names of the originating elements of each file
     */
    static Processor around(Processor processor, Map<String, List<String>> origins) {
        return (Processor) Proxy.newProxyInstance(
                RecordingFiler.class.getClassLoader(), new Class<?>[] {Processor.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("init")) {
                        processor.init(with((ProcessingEnvironment) arguments[0], origins));
                        return null;
                    }
                    return method.invoke(processor, arguments);
                });
    }

    private static ProcessingEnvironment with(ProcessingEnvironment environment, Map<String, List<String>> origins) {
        RecordingFiler recording = new RecordingFiler(environment.getFiler(), origins);
        return (ProcessingEnvironment) Proxy.newProxyInstance(
                RecordingFiler.class.getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (proxy, method, arguments) ->
                        method.getName().equals("getFiler") ? recording : method.invoke(environment, arguments));
    }

    @Override
    public JavaFileObject createSourceFile(CharSequence name, Element... originatingElements) throws IOException {
        record(name, originatingElements);
        return filer.createSourceFile(name, originatingElements);
    }

    @Override
    public JavaFileObject createClassFile(CharSequence name, Element... originatingElements) {
        throw new UnsupportedOperationException("no class files are written");
    }

    @Override
    public FileObject createResource(
            JavaFileManager.Location location,
            CharSequence moduleAndPkg,
            CharSequence relativeName,
            Element... originatingElements)
            throws IOException {
        record(relativeName, originatingElements);
        return filer.createResource(location, moduleAndPkg, relativeName, originatingElements);
    }

    @Override
    public FileObject getResource(
            JavaFileManager.Location location, CharSequence moduleAndPkg, CharSequence relativeName)
            throws IOException {
        return filer.getResource(location, moduleAndPkg, relativeName);
    }

    private void record(CharSequence name, Element... elements) {
        origins.put(
                name.toString(),
                Stream.of(elements).map(Element::toString).sorted().toList());
    }
}
