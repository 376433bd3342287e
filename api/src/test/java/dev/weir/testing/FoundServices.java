package dev.weir.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Services that the service loader finds on this thread until this is closed. */
public final class FoundServices implements AutoCloseable {
    private final Path folder;
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();

    private FoundServices(Path folder) {
        this.folder = folder;
    }

    /** Starts with none, in an empty folder. */
    public static FoundServices in(Path folder) {
        FoundServices services = new FoundServices(folder);
        try {
            URL[] found = {folder.toUri().toURL()};
            Thread.currentThread().setContextClassLoader(new URLClassLoader(found, services.before));
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
        return services;
    }

    /** Registers the providers of a service, in this order. */
    public FoundServices with(Class<?> service, Class<?>... providers) {
        try {
            Path file = folder.resolve("META-INF/services").resolve(service.getName());
            Files.createDirectories(file.getParent());
            Files.writeString(file, Arrays.stream(providers).map(Class::getName).collect(Collectors.joining("\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    @Override
    public void close() {
        Thread.currentThread().setContextClassLoader(before);
    }
}
