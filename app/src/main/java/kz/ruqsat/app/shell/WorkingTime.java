package kz.ruqsat.app.shell;

/**
 * An amount of working time as a person says it.
 *
 * @param days whole working days
 * @param hours hours beyond the days
 * @param minutes minutes beyond the hours
 */
public record WorkingTime(int days, int hours, int minutes) {
    public WorkingTime {
        if (days < 0 || hours < 0 || minutes < 0) {
            throw new IllegalArgumentException(
                    "Working time is never negative: " + days + "d " + hours + "h " + minutes);
        }
    }

    /**
     * Splits minutes of working time.
     *
     * @param minutes working minutes, 0 or more
     * @param minutesInDay how many of them make one working day, such as 480
     */
    public static WorkingTime ofMinutes(long minutes, int minutesInDay) {
        long rest = minutes % minutesInDay;
        return new WorkingTime(Math.toIntExact(minutes / minutesInDay), (int) (rest / 60), (int) (rest % 60));
    }

    public static WorkingTime ofDays(int days) {
        return new WorkingTime(days, 0, 0);
    }
}
