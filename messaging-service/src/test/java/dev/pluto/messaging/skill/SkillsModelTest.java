package dev.pluto.messaging.skill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.model.RecalledMemory;
import dev.pluto.messaging.model.ReminderOutcome;
import dev.pluto.messaging.people.Profile;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SkillsModelTest {

    private final Talk talk = new Talk();

    @Test
    void introducesItselfOnceOnFirstContact() {
        String first = talk.firstContact().says("hi");
        String later = talk.acquainted().says("hi");

        assertThat(first).contains("I'm Pluto").contains("STOP");
        assertThat(later).doesNotContain("Pluto!").doesNotContain("STOP").startsWith("Hey");
    }

    @Test
    void costsNoOtherTextItsAnswerWhenARuleFails() {
        Skill faulty = turn -> {
            if (turn.heard().text().contains("Rex")) {
                throw new StackOverflowError();
            }
            return Optional.empty();
        };

        assertThat(talk.with(faulty, new CourtesySkill()).says("thanks", "my dog is Rex", "bye"))
                .containsSubsequence("Anytime", "couldn't make sense of that", "Talk soon");
    }

    @Test
    void tellsHonestlyOfADeedItCannotReadBack() {
        Skill speechless = turn -> Optional.of(
                new Plan.Change(Map.of("formality_level", "formal"), Optional.empty(), Map.of(), profile -> {
                    throw new IllegalStateException("no words");
                }));

        assertThat(talk.with(speechless).says("be formal"))
                .isEqualTo("I have done that, but I cannot read it back to you.");
        assertThat(talk.tools().styleChanges()).containsEntry("formality_level", "formal");
    }

    @Test
    void saysThatItHasNoWordsForWhatMemoryFound() {
        Skill speechless = turn -> Optional.of(new Plan.Recall(turn.heard(), memories -> {
            throw new StackOverflowError();
        }));

        assertThat(talk.with(speechless, new CourtesySkill()).says("who is Rex?"))
                .contains("couldn't make sense of that");
    }

    @Test
    void readsNoMoreOfATextThanAMessageHolds() {
        var heard = new HeardText(UUID.randomUUID(), "person", "  " + "\ud83d\ude00".repeat(1_000), Instant.EPOCH);
        var memory = new RecalledMemory(null, null, "x".repeat(8_000), null, null, null, 0);

        assertThat(heard.text()).isEqualTo("\ud83d\ude00".repeat(800));
        assertThat(memory.content()).hasSize(1_600);
    }

    @Test
    void answersTheFirstTextAfterTheIntroduction() {
        assertThat(talk.firstContact().says("my sister Anna lives in Berlin"))
                .contains("I'm Pluto")
                .contains("I'll remember that your sister Anna lives in Berlin.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "please be formal                          | {formality_level=formal}",
                "Could you be a bit more formal, please    | {formality_level=formal}",
                "write formally                            | {formality_level=formal}",
                "casual please                             | {formality_level=casual}",
                "don't be so formal                        | {formality_level=casual}",
                "no need to be formal                      | {formality_level=casual}",
                "no emojis                                 | {emoji_usage=false}",
                "No more emojis please!                    | {emoji_usage=false}",
                "stop using emojis                         | {emoji_usage=false}",
                "I don’t like emojis                       | {emoji_usage=false}",
                "use more emojis                           | {emoji_usage=true}",
                "keep it short                             | {avg_message_length=short}",
                "Shorter answers please                    | {avg_message_length=short}",
                "be more detailed                          | {avg_message_length=long}",
                "get to the point                          | {communication_style=direct}",
                "be more friendly                          | {communication_style=friendly}",
                "please be formal and use no emojis        | {formality_level=formal, emoji_usage=false}",
                "Can you be more formal?                   | {formality_level=formal}",
                "You're too formal                         | {formality_level=casual}",
                "Formal answers, please                    | {formality_level=formal}",
                "Do not use emojis                         | {emoji_usage=false}",
                "Could you please stop with the emojis?    | {emoji_usage=false}",
                "emojis are fine                           | {emoji_usage=true}",
                "emojis are ok                             | {emoji_usage=true}",
                "That was too long                         | {avg_message_length=short}",
                "your answers are too long                 | {avg_message_length=short}",
                "I hate long messages                      | {avg_message_length=short}",
                "don't send such short replies             | {avg_message_length=long}",
                "more details please                       | {avg_message_length=long}",
                "My flight is at 9. Can you be more direct? | {communication_style=direct}",
            })
    void changesTheStyleAskedFor(String text, String changes) {
        talk.says(text);

        assertThat(talk.tools().styleChanges()).hasToString(changes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "call me Anna                              | Anna",
                "Please call me anna                       | Anna",
                "my name is Mary-Jane O'Neil, nice to meet you | Mary-Jane O'Neil",
                "Hi, my name's José and I live in Lyon     | José",
                "you can call me Dr. Smith from now on     | Dr. Smith",
                "Hi, I'm Anna                              | Anna",
                "hello this is José                        | José",
                "It's Mary-Jane O'Neil here                | Mary-Jane O'Neil",
                "I’m Anna Lee and I live in Lyon           | Anna Lee",
                "Can you call me Anna?                     | Anna",
                "Everyone calls me Bo                      | Bo",
                "I live in Rome. You may also call me Bob! | Bob",
                "Name's Bond                               | Bond",
                "Hey, it's June!                           | June",
            })
    void learnsTheName(String text, String name) {
        talk.says(text);

        assertThat(talk.tools().name()).contains(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "call me back later",
                "call me when you can",
                "the dinner was very formal",
                "what is my name?",
                "my boss uses emojis in every mail",
                "Hi, I'm Spanish",
                "I'm hungry",
                "I'M TIRED",
                "this is great!",
                "It's Monday morning already",
                "my sister said I'm Bob's favourite",
                "My dog's name is Rex",
                "My sister's name is Clara",
                "her name is Clara",
                "My boss will call me Monday",
                "call me Friday",
                "Don't call me Bob",
                "do not call me Bob",
                "It's Friday!",
                "It's Raining",
                "call me an Uber",
                "my name is misspelled on the ticket",
                "That movie was too long",
                "My hair is too short",
                "I need more details from the bank",
                "The dinner was not very formal",
                "my brother is more direct than me",
                "I love my sister's short messages to mum",
                "You should get to the point where anyone else would quit!",
                "what does it mean to be formal?"
            })
    void leavesStyleAndNameAloneOtherwise(String text) {
        talk.says(text);

        assertThat(talk.tools().styleChanges()).isEmpty();
        assertThat(talk.tools().name()).isEmpty();
    }

    @Test
    void takesAnIntroductionForANameOnlyWhileItKnowsNone() {
        talk.named("Anna").says("Hi, this is Clara");

        assertThat(talk.tools().name()).isEmpty();
    }

    @Test
    void confirmsAStyleChangeInTheNewStyle() {
        assertThat(talk.says("please be formal, no emojis and call me Dr. Smith"))
                .isEqualTo("Certainly, Dr. Smith. I will call you Dr. Smith, write formally and leave out emojis "
                        + "from now on.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stop the morning digest                   | {morning_digest_enabled=false}",
                "turn off the daily summary                | {morning_digest_enabled=false}",
                "please don't send me the digest           | {morning_digest_enabled=false}",
                "turn the morning digest back on           | {morning_digest_enabled=true}",
                "send me the morning briefing              | {morning_digest_enabled=true}",
                "no more wake-up calls                     | {wake_up_calls=false}",
                "disable calendar alerts                   | {calendar_alerts=false}",
                "Could you stop the morning digest?        | {morning_digest_enabled=false}",
                "Do not send me the digest                 | {morning_digest_enabled=false}",
            })
    void switchesPreferences(String text, String changes) {
        talk.says(text);

        assertThat(talk.tools().preferenceChanges()).hasToString(changes);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "where does my sister live?                | my sister Anna lives in Berlin          | Your "
                        + "sister Anna lives in Berlin.",
                "What's my dog's name                      | My dog is called Rex                    | Your dog "
                        + "is called Rex.",
                "do you remember where I parked            | I parked on level 3                     | You "
                        + "parked on level 3.",
                "who is my dentist?                        | remember that my dentist is Dr. Lee     | Your "
                        + "dentist is Dr. Lee.",
                "where do we live?                         | btw we live in Rome with our cat        | You live "
                        + "in Rome with your cat.",
                "when is my flight                         | I'm flying on 3 May. My flight is at 9! | Your "
                        + "flight is at 9!",
            })
    void answersFromMemoryInTheSecondPerson(String question, String memory, String answer) {
        talk.remembers(memory);

        assertThat(talk.says(question)).isEqualTo(answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Do not forget I'm allergic to nuts",
                "Can't come on Friday, my car broke",
                "Had lunch with my friend Tom",
                "When I was in Rome I met Tom",
                "Have to see my dentist on Monday",
                "Was a great day with my family",
                "could you remember that my dentist is Dr. Lee?",
                "What a day, my train was late again",
            })
    void takesAStatementForWhatItIs(String text) {
        assertThat(talk.says(text)).contains("remember that").doesNotContain("don't know");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "do you know my size",
                "did I lock the door",
                "is my car insured",
                "does Tom eat meat",
                "Did Tom call me",
                "has my sister called",
                "can we park there",
                "where is my bike",
                "who did I meet in Rome",
                "could you tell me where I parked",
                "can you remember what my size is?",
            })
    void takesAQuestionForOneWithoutAQuestionMark(String text) {
        assertThat(talk.says(text)).contains("don't know that one yet");
    }

    @Test
    void saysOnWhichDayAMemoryWasToldWhenItsWordsDependOnIt() {
        talk.remembers("I saw Tom yesterday", "2026-11-14T10:00:00Z", null, 0.2);

        assertThat(talk.says("when did I see Tom?"))
                .isEqualTo("You told me on Saturday 14 November: You saw Tom yesterday.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "where does my sister live?      | my brother lives in Rome",
                "where does my sister live?      | I like tea",
                "where does Anna live?           | Tom lives in Rome",
                "what is the capital of Peru?    | my dog is called Rex",
            })
    void admitsNotKnowingRatherThanAnsweringAboutSomethingElse(String question, String memory) {
        talk.remembers(memory, 0.99);

        assertThat(talk.says(question)).contains("don't know that one yet");
    }

    @Test
    void tellsAsAGuessWhatIsOnlyNear() {
        talk.remembers("my sister Anna lives in Berlin");

        assertThat(talk.says("what does my sister eat?"))
                .isEqualTo("Not sure, but this might help: Your sister Anna lives in Berlin.");
    }

    @Test
    void tellsTheLatestOfTwoFactsOfTheConversation() {
        assertThat(talk.says("I live in Rome", "I moved to Berlin", "where do I live?"))
                .endsWith("You moved to Berlin.");
    }

    @Test
    void neverAnswersAQuestionWithAQuestionOrWithItsOwnWords() {
        talk.remembers("where does my sister live?", 0.99);
        talk.remembers("Your sister lives in Rome.", "2026-11-20T12:00:00Z", "assistant", 0.99);

        assertThat(talk.says("where does my sister live?")).contains("don't know that one yet");
    }

    @Test
    void usesAFactToldInTheSameBreath() {
        assertThat(talk.says("my sister Anna lives in Berlin", "where does my sister live?"))
                .isEqualTo("On it. I'll remember that your sister Anna lives in Berlin. 📝\nYour sister Anna lives "
                        + "in Berlin.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "remind me tomorrow at 7:30 to call mum",
                "Please remind me to call mum tomorrow",
                "can you remind me in an hour",
                "wake me at six",
                "set a reminder for friday",
                "set an alarm for 6",
                "don't let me forget the milk at 5",
                "hey pluto, remind me every monday to run",
                "set me a daily reminder at 9"
            })
    void handsRemindersToTheScheduler(String text) {
        talk.says(text);

        assertThat(talk.tools().remindersAsked()).containsExactly(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"remind me what my sister's name is", "remind me where I parked", "that reminds me of school"})
    void asksTheSchedulerForNothingElse(String text) {
        talk.says(text);

        assertThat(talk.tools().remindersAsked()).isEmpty();
    }

    @Test
    void readsAReminderBackInThePersonsZone() {
        talk.reminderSet("call my mum", "2026-11-22T06:30:00Z", null, "Europe/Berlin");

        assertThat(talk.says("remind me tomorrow at 7:30 to call my mum"))
                .isEqualTo("On it. I'll remind you tomorrow at 07:30: call your mum. ⏰");
    }

    @Test
    void readsARecurringReminderBack() {
        talk.reminderSet("to run", "2026-11-23T06:00:00Z", "FREQ=WEEKLY;BYDAY=MO", "Europe/Berlin");

        assertThat(talk.says("remind me every monday at 7 to run"))
                .contains("I'll remind you every Monday at 07:00, first on Monday 23 November to run.");
    }

    @Test
    void promisesNoWakeUpCallThatIsSwitchedOff() {
        talk.reminderOnHold("wake_up_call", "2026-11-22T05:00:00Z");

        assertThat(talk.says("wake me tomorrow at six"))
                .contains("tomorrow at 06:00")
                .contains("switched wake-up calls off")
                .contains("\"turn wake-up calls on\"");
    }

    @Test
    void switchesWakeUpCallsOnWithTheWordsItNames() {
        talk.says("turn wake-up calls on");

        assertThat(talk.tools().preferenceChanges()).hasToString("{wake_up_calls=true}");
    }

    @Test
    void promisesNoReminderToAPersonOnHold() {
        talk.reminderOnHold("reminder", "2026-11-22T05:00:00Z");

        assertThat(talk.says("remind me tomorrow at six")).contains("it won't come until that changes");
    }

    @ParameterizedTest
    @CsvSource({"TOO_OFTEN,too often", "TOO_MANY,as many reminders as I can keep"})
    void saysWhyTheSchedulerRefuses(ReminderOutcome.Refusal refusal, String words) {
        talk.reminderRefused(refusal);

        assertThat(talk.says("remind me every minute to breathe")).contains(words);
    }

    @Test
    void asksWhenTheSchedulerCannotMakeItOut() {
        assertThat(talk.says("remind me to call mum")).contains("didn't catch when");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "are you a bot?      | rules",
                "Who are you?        | program",
                "are you human       | no language model",
                "what can you do?    | remind me tomorrow",
                "what time is it?    | It's 13:00.",
                "what day is it?     | Saturday 21 November",
                "thanks!             | Anytime",
                "Thank you so much   | Anytime",
                "good night          | Talk soon",
                "hey Pluto!          | Hey",
                "how are you?        | All good",
            })
    void knowsItsSmallTalk(String text, String part) {
        assertThat(talk.says(text)).contains(part);
    }

    @Test
    void keepsWhatItDoesNotUnderstandAndTouchesAMemory() {
        assertThat(talk.says("xyzzy plugh")).startsWith("On it. Noted!");

        talk.remembers("the blue door code is 4711");
        assertThat(talk.says("blue door today")).contains("It reminds me of this: The blue door code is 4711.");
    }

    @Test
    void answersSeveralTextsInOrderInOneMessage() {
        talk.remembers("my dog is called Rex");

        assertThat(talk.says("thanks", "what's my dog called?", "what time is it?"))
                .isEqualTo("Anytime! 😊\nYour dog is called Rex.\nIt's 13:00. That's in your zone, Europe/Berlin.");
    }

    @Test
    void saysAtTheLastAttemptWhatCouldNotBeDone() {
        talk.toolsFail();

        assertThat(talk.lastAttempt().says("thanks", "remind me at 5 to go"))
                .contains("Anytime!")
                .contains("didn't work just now");
    }

    @Test
    void answersTheOthersAtTheLastAttemptWhenAToolHangs() {
        talk.toolsHang();

        assertThat(talk.lastAttempt()
                        .says("remind me at 5 to go", "remind me at 6 to eat", "remind me at 7 to rest", "thanks"))
                .contains("didn't work just now")
                .contains("Anytime!");
    }

    @Test
    void givesAFormalAndACasualPersonVisiblyDifferentAnswers() {
        var formal = new Profile.Style(false, "formal", "medium", List.of("on it"), "professional");
        var casual = new Profile.Style(true, "casual", "medium", List.of("got it"), "friendly");

        assertThat(new Talk().styled(formal).named("Ms Stone").says("hello"))
                .isEqualTo("Good afternoon, Ms Stone. How may I help you?");
        assertThat(new Talk().styled(casual).named("Joe").says("hello"))
                .isEqualTo("Hey, Joe! What can I do for you? 👋");
        assertThat(new Talk().styled(formal).says("my car is red"))
                .isEqualTo("Thank you. I will remember that your car is red.");
        assertThat(new Talk().styled(casual).says("my car is red"))
                .isEqualTo("Got it. I'll remember that your car is red. 📝");
    }
}
