package org.medquality.casefile;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medquality.fact.Approval;
import org.medquality.fact.Codes.ApprovalKind;
import org.medquality.fact.EthicsVote;
import org.medquality.fact.EthicsVoteBuilder;

/** Decisions of the ethics committee with the share of its members who agreed. */
final class EthicsVotes {
    private EthicsVotes() {}

    static Stream<EthicsVote> of(Chart chart) {
        return chart.all(Approval.class).stream()
                .filter(approval -> approval.kind().equals(ApprovalKind.ETHICS_COMMITTEE))
                .map(EthicsVotes::vote);
    }

    private static EthicsVote vote(Approval approval) {
        Blanks blanks = new Blanks();
        return EthicsVoteBuilder.builder()
                .approval(approval)
                .relatesToId(approval.relatesToId())
                .at(approval.approvedAt())
                .decision(blanks.told(approval.decision(), approval, "decision", "decision"))
                .thirdsFor(thirdsFor(approval, blanks))
                .missing(blanks.list())
                .build();
    }

    private static @Nullable Integer thirdsFor(Approval approval, Blanks blanks) {
        Integer votes = approval.votesFor();
        if (votes == null) return blanks.silent(approval, "votesFor", "thirdsFor");
        Integer members = approval.memberCount();
        return members == null || members <= 0
                ? blanks.silent(approval, "memberCount", "thirdsFor")
                : Integer.valueOf(votes * 3 / members);
    }
}
