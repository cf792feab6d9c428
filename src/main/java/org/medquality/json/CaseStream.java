package org.medquality.json;

import com.google.common.collect.ImmutableList;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.medquality.casefile.CaseFile;

/**
 * Many cases, one after the other, in constant memory. What is no case becomes an item too, and does not stop the
 * stream. Not for use by several threads.
 */
public final class CaseStream implements Iterator<CaseStream.Item>, AutoCloseable {
    private final CaseReader reader;
    private final Iterator<Source> sources;
    private @Nullable Open open;
    private @Nullable Item next;

    CaseStream(CaseReader reader, Iterator<Source> sources) {
        this.reader = reader;
        this.sources = sources;
    }

    /** What became of one case. */
    public sealed interface Item {
        /** The name of the file or stream. */
        String source();

        /** The line of the source at which the case begins; the first is 1. */
        int line();
    }

    /** A case that was read. */
    public record Read(String source, int line, CaseFile file) implements Item {}

    /**
     * A case that was refused, or a source that cannot be read on.
     *
     * @param caseId the business id of the case; null where it could not be learned
     * @param errors what is wrong, never empty
     */
    public record Rejected(
            String source, int line, @Nullable String caseId, List<CaseError> errors) implements Item {
        /** Copies the errors. */
        public Rejected {
            errors = ImmutableList.copyOf(errors);
        }
    }

    /** Something to open when its turn comes. */
    record Source(String name, boolean lines, Opener opener) {
        interface Opener {
            InputStream open() throws IOException;
        }
    }

    /** The source whose turn it is. */
    private record Open(String name, ByteInput in, Chunks chunks) implements Closeable {
        static Open of(Source source) throws IOException {
            InputStream bytes = source.opener().open();
            try {
                ByteInput in = new ByteInput(bytes);
                return new Open(source.name(), in, source.lines() ? Chunks.lines(in) : Chunks.detect(in));
            } catch (IOException e) {
                bytes.close();
                throw e;
            }
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    @Override
    public boolean hasNext() {
        if (next == null) next = advance();
        return next != null;
    }

    @Override
    public Item next() {
        if (!hasNext() || next == null) throw new NoSuchElementException("no more cases");
        Item item = next;
        next = null;
        return item;
    }

    private @Nullable Item advance() {
        while (open != null || sources.hasNext()) {
            Item item = open == null ? open(sources.next()) : read(open);
            if (item != null) return item;
        }
        return null;
    }

    /** Null if the source is open now. */
    private @Nullable Item open(Source source) {
        try {
            open = Open.of(source);
            return null;
        } catch (IOException e) {
            return unreadable(source.name(), 1, e);
        }
    }

    /** Null at the end of the source. */
    private @Nullable Item read(Open from) {
        try {
            Chunk chunk = from.chunks().next();
            if (chunk != null) return item(from.name(), chunk);
            close();
            return null;
        } catch (IOException e) {
            closeQuietly();
            return unreadable(from.name(), from.in().line(), e);
        }
    }

    private Item item(String source, Chunk chunk) {
        if (chunk.refusal() != null) return rejected(source, chunk.line(), chunk.refusal());
        try {
            return new Read(source, chunk.line(), reader.read(chunk.text(), chunk.line()));
        } catch (CaseFormatException e) {
            return new Rejected(source, chunk.line(), e.caseId(), e.errors());
        }
    }

    private static Item unreadable(String source, int line, IOException e) {
        String kind = e.getClass().getSimpleName();
        return rejected(source, line, "cannot be read on (" + kind + "); check the file, or send it again");
    }

    private static Item rejected(String source, int line, String reason) {
        return new Rejected(source, line, null, List.of(new CaseError("", line, reason)));
    }

    private void closeQuietly() {
        try {
            close();
        } catch (IOException e) {
            // What kept the source from being read is told; that it cannot be closed either adds nothing.
            open = null;
        }
    }

    /** @throws IOException if the source whose turn it is cannot be closed */
    @Override
    public void close() throws IOException {
        Open closing = open;
        open = null;
        if (closing != null) closing.close();
    }
}
