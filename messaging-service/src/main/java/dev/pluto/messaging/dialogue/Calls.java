package dev.pluto.messaging.dialogue;

import dev.pluto.messaging.dialogue.decide.Call;
import dev.pluto.messaging.tool.Outcome;
import dev.pluto.messaging.tool.Tools;
import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Has tools do what was decided. */
final class Calls {

    private Calls() {}

    static Uni<Outcome> make(Call call, UUID deed, Tools tools) {
        if (call instanceof Call.SetReminder set) {
            return tools.setReminder(deed, set.what(), set.wakeUp(), set.byVoice(), set.when());
        }
        if (call instanceof Call.Reminders wanted) {
            return tools.reminders(wanted.from(), wanted.until());
        }
        if (call instanceof Call.Move move) {
            return tools.moveReminder(deed, move.task(), move.when());
        }
        if (call instanceof Call.Snooze snooze) {
            return tools.snoozeReminder(deed, snooze.task(), snooze.until());
        }
        if (call instanceof Call.Skip skip) {
            return tools.skipReminder(deed, skip.task());
        }
        if (call instanceof Call.Finish finish) {
            return tools.finishReminders(deed, finish.tasks());
        }
        if (call instanceof Call.Cancel cancel) {
            return tools.cancelReminders(deed, cancel.tasks());
        }
        if (call instanceof Call.TakeBack back) {
            return tools.takeBack(deed, back.what());
        }
        return call instanceof Call.StopMessages ? tools.stopMessages(deed) : kept(call, deed, tools);
    }

    private static Uni<Outcome> kept(Call call, UUID deed, Tools tools) {
        if (call instanceof Call.Remember remember) {
            return tools.remember(deed, remember.words(), remember.saidAt());
        }
        if (call instanceof Call.Answer answer) {
            return tools.answer(answer.question(), answer.before());
        }
        if (call instanceof Call.Forget forget) {
            return tools.forget(deed, forget.words());
        }
        if (call instanceof Call.CountSubject count) {
            return tools.countSubject(count.wish(), count.subject());
        }
        if (call instanceof Call.ForgetSubject forget) {
            return tools.forgetSubject(deed, forget.wish(), forget.subject());
        }
        if (call instanceof Call.Recount) {
            return tools.recount();
        }
        if (call instanceof Call.ChangeList change) {
            return tools.changeList(deed, change.list(), change.verb(), change.items());
        }
        if (call instanceof Call.ShowList show) {
            return tools.showList(show.list());
        }
        if (call instanceof Call.ChangeStyle style) {
            return tools.changeStyle(deed, style.changes());
        }
        if (call instanceof Call.ChangeProfile profile) {
            return tools.changeProfile(deed, profile.aspect(), profile.value());
        }
        return tools.changePreferences(deed, ((Call.ChangePreferences) call).changes());
    }
}
