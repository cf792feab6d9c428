package org.medquality.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.medquality.casefile.CaseFile;
import org.medquality.casefile.Engagements;
import org.medquality.casefile.InstitutionFile;
import org.medquality.fact.Encounter;
import org.medquality.fact.Engagement;
import org.medquality.fact.Fact;
import org.medquality.fact.Holder;
import org.medquality.json.CaseFormatException;
import org.medquality.json.CaseReader;
import org.medquality.json.CaseStream;

/**
 * The files of institutions that a run is given: what its cases may look up, and judged themselves.
 *
 * @param all for looking up
 * @param items as they were read
 */
record Institutions(ImmutableList<InstitutionFile> all, ImmutableList<CaseStream.Read> items) {
    static Institutions read(List<Path> paths, CaseReader reader) throws IOException {
        ImmutableList.Builder<InstitutionFile> files = ImmutableList.builder();
        ImmutableList.Builder<CaseStream.Read> items = ImmutableList.builder();
        for (Path path : paths) {
            try {
                CaseFile file = reader.read(path);
                files.add(InstitutionFile.of(file));
                items.add(new CaseStream.Read(path.toString(), 1, file));
            } catch (CaseFormatException e) {
                throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
            } catch (NoSuchFileException e) {
                throw new IllegalArgumentException("no institution's file at " + e.getFile(), e);
            }
        }
        return new Institutions(files.build(), items.build());
    }

    /** What a run judges: the input, then these files, but for those that were in the input too. */
    Stream<CaseStream.Item> after(Stream<CaseStream.Item> input) {
        Set<String> seen = new HashSet<>();
        Stream<CaseStream.Item> noted = input.peek(item -> {
            if (item instanceof CaseStream.Read read && read.file().holder() == Holder.INSTITUTION)
                seen.add(read.file().id());
        });
        return Stream.concat(
                noted, items.stream().filter(item -> !seen.contains(item.file().id())));
    }

    InstitutionFile[] files() {
        return all.toArray(new InstitutionFile[0]);
    }

    /** The same with the operations of these cases in the theatre's lists. */
    Institutions withOperationsOf(String input, CaseReader reader) throws IOException {
        if (input.equals(Input.STANDARD)) {
            throw new IllegalArgumentException(
                    "--across-cases reads the input twice and cannot read standard input; give a file or a folder");
        }
        if (all.isEmpty()) {
            throw new IllegalArgumentException("--across-cases needs the --institution to which the cases belong");
        }
        ListMultimap<String, Engagement> engagements =
                MultimapBuilder.hashKeys().arrayListValues().build();
        try (CaseStream cases = Input.open(input, reader)) {
            while (cases.hasNext()) {
                if (cases.next() instanceof CaseStream.Read read) collect(read.file(), engagements);
            }
        }
        ImmutableList<InstitutionFile> known = all.stream()
                .map(file -> file.withEngagements(engagements.get(file.institutionId())))
                .collect(ImmutableList.toImmutableList());
        return new Institutions(known, items);
    }

    private void collect(CaseFile file, ListMultimap<String, Engagement> engagements) {
        String institution = all.size() == 1 ? all.get(0).institutionId() : "";
        for (Fact fact : file.facts()) {
            if (fact instanceof Encounter encounter && encounter.institutionId() != null)
                institution = encounter.institutionId();
        }
        engagements.putAll(institution, Engagements.of(file).toList());
    }
}
