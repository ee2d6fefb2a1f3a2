package kz.ruqsat.core.regulation;

/** Where a branch leads. */
public sealed interface Target {

    /** To another step. */
    record Next(StepId step) implements Target {}

    /** Back to the step in which the result now before us was prepared. */
    record BackToPreparer() implements Target {}

    /** The procedure ends: the prepared result, a grant or a reasoned refusal, is signed. */
    record End() implements Target {}
}
