package org.medquality.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drug that was given: the administration beside its order, the bed history, the drug and the lot. An administration that was omitted, or whose fault was caught before the patient, is none.
 *
 * @param administration the administration
 * @param order its order
 * @param startedAt start
 * @param endedAt end
 * @param running whether it is an infusion that has not ended
 * @param startedOn local date of the start
 * @param ordered whether there is an order
 * @param orderState in_force, rescue_verbal, not_yet_issued, stopped, cancelled or none
 * @param inRescue whether it was ordered for a rescue
 * @param bed bed noted at execution
 * @param bedOccupied bed that the patient occupied at that minute
 * @param patient patient identified at the bedside
 * @param patientOrdered patient of the order
 * @param drugCode code of the product taken
 * @param genericCode its generic code
 * @param drug generic code of the product taken, or its own code where order and execution name the same product
 * @param drugOrdered the same of the order
 * @param doseIsOrdered whether the order states a dose
 * @param dose given dose with unit
 * @param doseOrdered ordered dose with unit
 * @param concentrationIsOrdered whether the order states a concentration
 * @param concentration prepared concentration
 * @param concentrationOrdered ordered concentration
 * @param timeIsPlanned whether the order has planned slots
 * @param slotAt planned moment
 * @param route route used
 * @param routeOrdered ordered route
 * @param rateIsOrdered whether the order states a rate
 * @param rate rate used
 * @param rateOrdered ordered rate
 * @param lotExpiresOn last day on which the lot may be used
 * @param allergic whether the patient is known to react to this drug
 * @param incompatible whether a pair in one container or line is on the incompatibility list
 * @param skinTestRequired whether the drug needs a skin test
 * @param highAlert whether the drug is on the high-alert list
 * @param infusion whether it is an infusion
 * @param cardParts parts of the infusion card
 * @param cardExecutedAt execution time on the card
 * @param cardExecutorId executor on the card
 * @param preparedAt preparation
 * @param preparedById who prepared it
 * @param calledFirst whether the patient side called before staff came
 * @param missing why a property is null
 */
@RestsOn(MedicationAdministration.class)
@RecordBuilder
public record Execution(
        MedicationAdministration administration,
        @Nullable Order order,
        @Clock Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Boolean running,
        LocalDate startedOn,
        @Nullable Boolean ordered,
        @Code("OrderState") @Nullable String orderState,
        @Nullable Boolean inRescue,
        @Nullable String bed,
        @Nullable String bedOccupied,
        String patient,
        @Nullable String patientOrdered,
        @Nullable String drugCode,
        @Nullable String genericCode,
        @Nullable String drug,
        @Nullable String drugOrdered,
        @Nullable Boolean doseIsOrdered,
        @Nullable String dose,
        @Nullable String doseOrdered,
        @Nullable Boolean concentrationIsOrdered,
        @Nullable String concentration,
        @Nullable String concentrationOrdered,
        @Nullable Boolean timeIsPlanned,
        @Nullable Instant slotAt,
        @Nullable String route,
        @Nullable String routeOrdered,
        @Nullable Boolean rateIsOrdered,
        @Nullable String rate,
        @Nullable String rateOrdered,
        @Nullable LocalDate lotExpiresOn,
        @Nullable Boolean allergic,
        @Nullable Boolean incompatible,
        @Nullable Boolean skinTestRequired,
        @Nullable Boolean highAlert,
        @Nullable Boolean infusion,
        @Nullable Integer cardParts,
        @Nullable Instant cardExecutedAt,
        @Nullable String cardExecutorId,
        @Nullable Instant preparedAt,
        @Nullable String preparedById,
        @Nullable Boolean calledFirst,
        List<Missing> missing)
        implements DerivedFact {
    public Execution {
        missing = List.copyOf(missing);
    }

    @Override
    public @Nullable Instant at() {
        return startedAt;
    }

    @Override
    public Fact subject() {
        return administration;
    }

    @Override
    public String toString() {
        return Fact.describe(this);
    }
}
