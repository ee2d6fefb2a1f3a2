package kz.ruqsat.bench;

import kz.ruqsat.core.shared.UnifiedNumber;

/** An application from its first event to the licence, step by step through Casework; signatures made up. */
record CaseworkSteps(Applications applications) implements Workload {
    private static final int SIGNING = 1;

    @Override
    public int work() {
        UnifiedNumber number = applications.filed();
        int done = Applications.FILING + applications.workUpToTheSignature(number);
        applications.sign(number);
        return done + SIGNING;
    }
}
