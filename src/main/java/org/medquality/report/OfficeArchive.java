package org.medquality.report;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Makes the bytes of an Office file depend on its contents alone: libraries write the hour of writing into the archive
 * and into its properties. The moment of the audit takes that place.
 *
 * <p>It reads the directory at the end of the archive, as Office does: libraries that write in one go put sizes behind the
 * entries in a form that {@link java.util.zip.ZipInputStream} refuses.
 */
public final class OfficeArchive {
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String PROPERTIES = "docProps/core.xml";
    private static final String SHEETS = "xl/worksheets/";
    private static final Pattern DATE = Pattern.compile("(<dcterms:(?:created|modified)[^>]*>)[^<]*<");

    /** A height that is not fixed holds until somebody writes more into the row, which then grows. */
    private static final Pattern FIXED_HEIGHT = Pattern.compile("(<row [^>]*) customHeight=\"1\"");

    /** The hash of an empty password: programs would ask for it. */
    private static final Pattern NO_PASSWORD = Pattern.compile("(<sheetProtection[^>]*?) password=\"[^\"]*\"");

    private static final int END_LENGTH = 22;
    private static final int DIRECTORY_ENTRY_LENGTH = 46;
    private static final int ENTRY_LENGTH = 30;

    private final ByteBuffer archive;

    private OfficeArchive(byte[] archive) {
        this.archive = ByteBuffer.wrap(archive).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * Writes the archive anew.
     *
     * @param archive as a library has just written it, without a comment
     * @param asOf what the properties say when it was made
     */
    public static void write(byte[] archive, Instant asOf, OutputStream out) throws IOException {
        ZipOutputStream to = new ZipOutputStream(out);
        new OfficeArchive(archive).copy(to, asOf);
        to.finish();
    }

    private void copy(ZipOutputStream to, Instant asOf) throws IOException {
        int end = archive.capacity() - END_LENGTH;
        int entries = archive.getShort(end + 10);
        int at = archive.getInt(end + 16);
        for (int i = 0; i < entries; i++) {
            int nameLength = archive.getShort(at + 28);
            String name = new String(archive.array(), at + DIRECTORY_ENTRY_LENGTH, nameLength, StandardCharsets.UTF_8);
            byte[] contents = contents(archive.getInt(at + 42), archive.getInt(at + 20));
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(ENTRY_TIME);
            to.putNextEntry(entry);
            to.write(changed(name, contents, asOf));
            to.closeEntry();
            at += DIRECTORY_ENTRY_LENGTH + nameLength + archive.getShort(at + 30) + archive.getShort(at + 32);
        }
    }

    private byte[] contents(int at, int length) throws IOException {
        int from = at + ENTRY_LENGTH + archive.getShort(at + 26) + archive.getShort(at + 28);
        ByteArrayInputStream bytes = new ByteArrayInputStream(archive.array(), from, length);
        boolean stored = archive.getShort(at + 8) == ZipEntry.STORED;
        return stored ? bytes.readAllBytes() : new InflaterInputStream(bytes, new Inflater(true)).readAllBytes();
    }

    private static byte[] changed(String name, byte[] contents, Instant asOf) {
        if (name.equals(PROPERTIES)) {
            return replaced(contents, DATE, "$1" + asOf.truncatedTo(ChronoUnit.SECONDS) + "<");
        }
        if (!name.startsWith(SHEETS)) return contents;
        return replaced(replaced(contents, FIXED_HEIGHT, "$1"), NO_PASSWORD, "$1");
    }

    private static byte[] replaced(byte[] contents, Pattern pattern, String by) {
        String text = new String(contents, StandardCharsets.UTF_8);
        return pattern.matcher(text).replaceAll(by).getBytes(StandardCharsets.UTF_8);
    }
}
