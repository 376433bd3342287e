package dev.weir.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A shared library for Linux on x86-64 whose functions all return -1. It satisfies the loader for a program that is linked to
 * a library and does not depend on it.
 *
 * <p>It is an ELF file with a single page of tables and code, and a dynamic section on the next: see the
 * <a href="https://refspecs.linuxfoundation.org/elf/gabi4+/contents.html">format</a> and its
 * <a href="https://refspecs.linuxfoundation.org/LSB_5.0.0/LSB-Core-generic/LSB-Core-generic/symversion.html">symbol versions</a>.
 */
final class StubLibrary {
    private static final int FILE_HEADER = 64;
    private static final int PROGRAM_HEADER = 56;
    private static final int PROGRAM_HEADERS = 4;
    private static final int SYMBOL = 24;
    private static final int VERSION = 28;
    private static final int DYNAMIC = 0x1000;
    private static final int DYNAMIC_ENTRIES = 11;

    /** {@code mov eax, -1; ret}. */
    private static final byte[] CODE = {(byte) 0xb8, -1, -1, -1, -1, (byte) 0xc3};

    private final String name;
    private final Map<String, String> symbols;
    private final List<String> versions;
    private final Map<String, Integer> texts = new TreeMap<>();
    private final ByteArrayOutputStream textTable = new ByteArrayOutputStream();
    private final int hashAt;
    private final int symbolsAt;
    private final int textsAt;
    private final int symbolVersionsAt;
    private final int versionsAt;
    private final int codeAt;

    private StubLibrary(String name, Map<String, String> symbolVersions) {
        this.name = name;
        this.symbols = new TreeMap<>(symbolVersions);
        this.versions = symbols.values().stream().distinct().toList();
        List<String> all = new ArrayList<>(symbols.keySet());
        all.add(name);
        all.addAll(versions);
        textTable.write(0);
        for (String text : all) {
            texts.put(text, textTable.size());
            textTable.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
            textTable.write(0);
        }
        int count = symbols.size() + 1;
        hashAt = FILE_HEADER + PROGRAM_HEADERS * PROGRAM_HEADER;
        symbolsAt = align(hashAt + 4 * (3 + count), 8);
        textsAt = symbolsAt + SYMBOL * count;
        symbolVersionsAt = align(textsAt + textTable.size(), 2);
        versionsAt = align(symbolVersionsAt + 2 * count, 8);
        codeAt = align(versionsAt + (versions.size() + 1) * VERSION, 16);
    }

    /**
     * Writes a library under the name that the loader looks for.
     *
     * @param symbolVersions each function with the version that programs want of it
     */
    static void write(Path file, Map<String, String> symbolVersions) throws IOException {
        Files.write(file, new StubLibrary(file.getFileName().toString(), symbolVersions).bytes());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private byte[] bytes() {
        ByteBuffer out = ByteBuffer.allocate(DYNAMIC + 16 * DYNAMIC_ENTRIES).order(ByteOrder.LITTLE_ENDIAN);
        headers(out);
        hash(out.position(hashAt));
        symbols(out.position(symbolsAt + SYMBOL));
        out.position(textsAt).put(textTable.toByteArray());
        symbolVersions(out.position(symbolVersionsAt + 2));
        versions(out.position(versionsAt));
        out.position(codeAt).put(CODE);
        dynamic(out.position(DYNAMIC));
        return out.array();
    }

    private void headers(ByteBuffer out) {
        out.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0}).position(16);
        out.putShort((short) 3).putShort((short) 62).putInt(1); // a shared object for x86-64
        out.putLong(0).putLong(FILE_HEADER).putLong(0).putInt(0);
        out.putShort((short) FILE_HEADER).putShort((short) PROGRAM_HEADER).putShort((short) PROGRAM_HEADERS);
        out.putShort((short) 64).putShort((short) 0).putShort((short) 0);
        int readExecute = 5;
        int readWrite = 6;
        programHeader(out, 1, readExecute, 0, codeAt + CODE.length, DYNAMIC);
        programHeader(out, 1, readWrite, DYNAMIC, 16 * DYNAMIC_ENTRIES, DYNAMIC);
        programHeader(out, 2, readWrite, DYNAMIC, 16 * DYNAMIC_ENTRIES, 8);
        programHeader(out, 0x6474e551, readWrite, 0, 0, 16); // the stack is not executable
    }

    private static void programHeader(ByteBuffer out, int type, int flags, long at, long bytes, long alignment) {
        out.putInt(type).putInt(flags).putLong(at).putLong(at).putLong(at);
        out.putLong(bytes).putLong(bytes).putLong(alignment);
    }

    /** One bucket with all symbols in a chain. */
    private void hash(ByteBuffer out) {
        int count = symbols.size() + 1;
        out.putInt(1).putInt(count).putInt(1).putInt(0);
        for (int i = 1; i < count; i++) {
            out.putInt((i + 1) % count);
        }
    }

    private void symbols(ByteBuffer out) {
        for (String symbol : symbols.keySet()) {
            out.putInt(text(symbol)).put((byte) 0x12).put((byte) 0).putShort((short) 1); // a global function
            out.putLong(codeAt).putLong(CODE.length);
        }
    }

    private void symbolVersions(ByteBuffer out) {
        symbols.values().forEach(version -> out.putShort((short) (versions.indexOf(version) + 2)));
    }

    private void versions(ByteBuffer out) {
        version(out, name, 1, versions.isEmpty());
        for (int i = 0; i < versions.size(); i++) {
            version(out, versions.get(i), i + 2, i == versions.size() - 1);
        }
    }

    private void version(ByteBuffer out, String version, int index, boolean last) {
        boolean base = index == 1;
        out.putShort((short) 1)
                .putShort((short) (base ? 1 : 0))
                .putShort((short) index)
                .putShort((short) 1);
        out.putInt(hash(version)).putInt(20).putInt(last ? 0 : VERSION);
        out.putInt(text(version)).putInt(0);
    }

    private void dynamic(ByteBuffer out) {
        entry(out, 14, text(name));
        entry(out, 4, hashAt);
        entry(out, 5, textsAt);
        entry(out, 6, symbolsAt);
        entry(out, 10, textTable.size());
        entry(out, 11, SYMBOL);
        entry(out, 0x6ffffff0L, symbolVersionsAt);
        entry(out, 0x6ffffffcL, versionsAt);
        entry(out, 0x6ffffffdL, versions.size() + 1);
    }

    private static void entry(ByteBuffer out, long tag, long value) {
        out.putLong(tag).putLong(value);
    }

    private int text(String text) {
        return texts.getOrDefault(text, 0);
    }

    private static int align(int at, int to) {
        return (at + to - 1) / to * to;
    }

    private static int hash(String text) {
        int hash = 0;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash << 4) + text.charAt(i);
            int high = hash & 0xf0000000;
            hash = (hash ^ (high >>> 24)) & ~high;
        }
        return hash;
    }
}
