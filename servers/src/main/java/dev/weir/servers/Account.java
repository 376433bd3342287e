package dev.weir.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The account that servers run under: this one, or, for root, nobody, because PostgreSQL refuses to run as root.
 *
 * @param prefix the command in front of a server's own that changes the account; empty for an ordinary user
 * @param owner the user who must own the servers' folders; empty if it is the one who makes them
 */
record Account(List<String> prefix, Optional<Integer> owner) {
    private static final int NOBODY = 65534;

    /** From the least to the most that has to be there: no extra process, a login database, user namespaces. */
    private static final List<Account> SUBSTITUTES = List.of(
            new Account(
                    List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all"),
                    Optional.of(NOBODY)),
            new Account(List.of("runuser", "-u", "nobody", "--"), Optional.of(NOBODY)),
            new Account(List.of("unshare", "-U"), Optional.empty()));

    Account {
        prefix = List.copyOf(prefix);
    }

    /** Returns the account for this process. */
    static Account current() throws IOException {
        if (userId() != 0) {
            return new Account(List.of(), Optional.empty());
        }
        for (Account account : SUBSTITUTES) {
            if (account.works()) {
                return account;
            }
        }
        throw new IOException(
                "a database server does not run as root, and none of setpriv, runuser and unshare can give it"
                        + " another account here; run the tests as an ordinary user");
    }

    /** Returns the numeric user id of this process. */
    static int userId() throws IOException {
        return (int) Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    }

    /** Returns a command as this account runs it. */
    List<String> runs(List<String> command) {
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    /** Gives a folder to this account. */
    void own(Path folder) throws IOException {
        if (owner.isPresent()) {
            Files.setAttribute(folder, "unix:uid", owner.get());
            Files.setAttribute(folder, "unix:gid", owner.get());
        }
    }

    /** Checks that this account can read a folder; a private temporary directory of root's would keep it out. */
    void requireReadable(Path folder) throws IOException {
        if (!succeeds(List.of("test", "-r", folder.toString()))) {
            throw new IOException("the account that servers run under cannot read " + folder
                    + "; choose another folder with -Djava.io.tmpdir");
        }
    }

    private boolean works() {
        try {
            return succeeds(List.of("true"));
        } catch (IOException programIsNotThere) {
            return false;
        }
    }

    private boolean succeeds(List<String> command) throws IOException {
        Process process = new ProcessBuilder(new ArrayList<>(runs(command)))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return Waiting.forExit(process) == 0;
    }
}
