package dev.weir.servers;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import org.jspecify.annotations.Nullable;

/**
 * Where programs, templates and running servers are kept: one folder per user under {@code java.io.tmpdir}.
 *
 * <p>What is made once is made in a folder of its own and moved to its name in one step, so several JVMs may start together
 * and one that dies half-way leaves nothing that the next would trust.
 *
 * @param root the user's folder
 * @param account who runs servers
 */
record Cache(Path root, Account account) {
    /** Fills a new folder. */
    interface Maker {
        void make(Path folder) throws IOException;
    }

    /** Opens this user's cache. */
    static Cache open(Account account) throws IOException {
        int user = Account.userId();
        Path root = Path.of(System.getProperty("java.io.tmpdir"), "weir-servers-" + user)
                .toAbsolutePath();
        Archive.folder(root);
        if ((int) Files.getAttribute(root, "unix:uid") != user) {
            throw new IOException(root + " belongs to somebody else; remove it or choose another -Djava.io.tmpdir");
        }
        return new Cache(root, account);
    }

    /** Returns the folder of that name, made first if nobody has made it yet. */
    Path once(String name, Maker maker) throws IOException {
        Path made = root.resolve(name);
        if (Files.isDirectory(made)) {
            return made;
        }
        Path making = newFolder(root, name + ".");
        try {
            maker.make(making);
            Files.move(making, made, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(made)) {
                throw e;
            }
        } finally {
            delete(making);
        }
        return made;
    }

    /** Returns a new home for one server with a copy of the template's content. */
    Path newHome(Path template) throws IOException {
        Path running = once("running", account::own);
        Path home = newFolder(running, "");
        account.own(home);
        Process copy = new ProcessBuilder("cp", "-a", template + "/.", home.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (Waiting.forExit(copy) != 0) {
            throw new IOException("could not copy " + template + " to " + home);
        }
        return home;
    }

    /** Removes a folder with all that is in it; one that is gone is fine. */
    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
                if (failed instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failed;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failed) throws IOException {
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static Path newFolder(Path parent, String prefix) throws IOException {
        Path folder = parent.resolve(prefix + Long.toString(System.nanoTime(), Character.MAX_RADIX) + "-"
                + ProcessHandle.current().pid());
        Archive.folder(folder);
        return folder;
    }
}
