package dev.pluto.load;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.helper.ScheduleAndData;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

/** What db-scheduler keeps of one daily task: its schedule and whose it is. */
record DailyForPerson(ZoneId zone, LocalTime time, UUID userId) implements ScheduleAndData {

    static final String TASK = "daily-digest";

    /** As short text: Java's own form, the library's default, costs much more to read. */
    static final Serializer AS_TEXT = new Serializer() {
        @Override
        public byte[] serialize(Object data) {
            DailyForPerson daily = (DailyForPerson) data;
            return (daily.zone + " " + daily.time + " " + daily.userId).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public <T> T deserialize(Class<T> type, byte[] data) {
            String[] parts = new String(data, StandardCharsets.UTF_8).split(" ", -1);
            return type.cast(
                    new DailyForPerson(ZoneId.of(parts[0]), LocalTime.parse(parts[1]), UUID.fromString(parts[2])));
        }
    };

    @Override
    public Schedule getSchedule() {
        return new Daily(zone, List.of(time));
    }

    @Override
    public Object getData() {
        return userId;
    }
}
