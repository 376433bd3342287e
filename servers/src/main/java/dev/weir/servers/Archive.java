package dev.weir.servers;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/** Unpacks what is on the class path, readable for every account. */
final class Archive {
    private static final int ANY_EXECUTE = 0111;

    private Archive() {}

    /** Opens a resource of the class path. */
    static InputStream open(String resource) throws IOException {
        InputStream in = Archive.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IOException(resource + " is not on the class path");
        }
        return new BufferedInputStream(in);
    }

    /** Unpacks a tar; links out of the folder, which only the maker's machine could follow, are left out. */
    static void untar(InputStream in, Path into) throws IOException {
        try (TarArchiveInputStream tar = new TarArchiveInputStream(in)) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path target = inside(into, into.resolve(entry.getName()));
                if (entry.isDirectory()) {
                    folder(target);
                } else if (entry.isSymbolicLink()) {
                    link(into, target, Path.of(entry.getLinkName()));
                } else {
                    file(tar, target, (entry.getMode() & ANY_EXECUTE) != 0);
                }
            }
        }
    }

    /** Writes one file. */
    static void file(InputStream in, Path target, boolean executable) throws IOException {
        folderOf(target);
        Files.copy(in, target);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    /** Makes a folder, and those above it, that every account may read, whatever the umask is. */
    static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            folderOf(folder);
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    private static void folderOf(Path file) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            folder(folder);
        }
    }

    private static void link(Path into, Path target, Path to) throws IOException {
        if (!to.isAbsolute()) {
            inside(into, target.resolveSibling(to));
            folderOf(target);
            Files.createSymbolicLink(target, to);
        }
    }

    private static Path inside(Path into, Path target) throws IOException {
        Path normal = target.normalize();
        if (!normal.startsWith(into)) {
            throw new IOException("the archive reaches out of its folder: " + target);
        }
        return normal;
    }
}
