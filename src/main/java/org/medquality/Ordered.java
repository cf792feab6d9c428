package org.medquality;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Works on several elements of a stream at once, a bounded number ahead, and hands the results on in order. */
final class Ordered<A, B> implements Iterator<B>, AutoCloseable {
    /** Elements in work per thread: enough that a slow one does not leave the others idle, few enough for little memory. */
    private static final int AHEAD = 4;

    private final Iterator<A> source;
    private final Function<A, B> work;
    private final ExecutorService workers;
    private final int window;
    private final Deque<Future<B>> running = new ArrayDeque<>();

    private Ordered(Iterator<A> source, Function<A, B> work, int threads) {
        this.source = source;
        this.work = work;
        this.window = threads * AHEAD;
        this.workers = Executors.newFixedThreadPool(threads, runnable -> {
            Thread thread = new Thread(runnable, "medquality-audit");
            thread.setDaemon(true);
            return thread;
        });
    }

    static <A, B> Stream<B> map(Stream<A> source, Function<A, B> work, int threads) {
        if (threads < 1) throw new IllegalArgumentException("at least one thread, not " + threads);
        if (threads == 1) return source.sequential().map(work);
        Ordered<A, B> ordered = new Ordered<>(source.sequential().iterator(), work, threads);
        Stream<B> results = StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(ordered, Spliterator.ORDERED | Spliterator.NONNULL), false);
        return results.onClose(ordered::close).onClose(source::close);
    }

    @Override
    public boolean hasNext() {
        while (running.size() < window && source.hasNext()) {
            A element = source.next();
            running.add(workers.submit(() -> work.apply(element)));
        }
        if (!running.isEmpty()) return true;
        close();
        return false;
    }

    @Override
    public B next() {
        if (!hasNext()) throw new NoSuchElementException();
        try {
            return running.remove().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            close();
            throw new IllegalStateException("interrupted while auditing", e);
        } catch (ExecutionException e) {
            close();
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            if (e.getCause() instanceof Error error) throw error;
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        workers.shutdownNow();
    }
}
