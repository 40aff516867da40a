// SPDX-License-Identifier: Apache-2.0
// The `tandem` program: reads the command line and the clock, calls one command.
#include <fmt/chrono.h>
#include <fmt/core.h>

#include <CLI/CLI.hpp>
#include <array>
#include <ctime>
#include <exception>
#include <iostream>

#include "cli/commands.h"
#include "cli/init.h"

namespace {

using namespace tandem;

Date date_on_the_clock() {
    using namespace std::chrono;
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    return local_days{year{local.tm_year + 1900} / (local.tm_mon + 1) / local.tm_mday};
}

CLI::Option* add_today(CLI::App& command, Date& today) {
    return command
        .add_option_function<std::string>(
            "--today",
            [&today](const std::string& text) {
                const auto date = parse_date(text);
                if (!date)
                    throw CLI::ValidationError("--today",
                                               "\"" + text + "\" is no date; write 2026-11-22");
                today = *date;
            },
            "The day to plan from, instead of the clock's (2026-11-22)")
        ->type_name("DATE");
}

CLI::App* add_plan(CLI::App& app, cli::PlanOptions& plan) {
    CLI::App* command = app.add_subcommand("plan", "Make a dated season from a profile");
    command->add_option("profile", plan.profile, "Profile (TOML)")->required();
    command->add_option("--format", plan.format, "text, week, json, csv, ics or html");
    command->add_option("--out", plan.out, "Write to this file, whole or not at all");
    command->add_option("--weeks", plan.weeks, "Weeks to plan, 1 to 52");
    command->add_option("--previous", plan.previous,
                        "Calendar of the plan before, for updates and cancellations");
    command->add_option("--width", plan.width, "Columns of text")->check(CLI::Range(40, 400));
    command->add_flag("--brief", plan.brief, "Only the weeks, without the reasons");
    command->add_flag("--workouts", plan.workouts,
                      "Every step, set, load and meal of every session and day");
    command->add_flag("--no-colour", plan.plain, "No colours");
    add_today(*command, plan.today);
    return command;
}

CLI::App* add_check(CLI::App& app, cli::CheckOptions& check) {
    CLI::App* command =
        app.add_subcommand("check", "Judge a week or season that anybody wrote, and repair it");
    command->add_option("file", check.file, "Drawing, CSV, JSON or calendar")->required();
    command->add_option("--profile", check.profile, "Judge it for this athlete");
    command->add_option("--week", check.week, "Only the week of this name or Monday");
    command->add_option("--format", check.format, "text or json")
        ->check(CLI::IsMember({"text", "json"}));
    command->add_flag("--evidence", check.evidence,
                      "Say what the cited findings are, with grade and source");
    add_today(*command, check.today);
    return command;
}

struct Asked {
    std::string_view command;
    std::string_view says;
    std::string_view words;  // that follow the profile; empty when a week may
};
constexpr std::array<Asked, 7> questions{{
    {"workout", "What is inside each session: steps, sets, loads, warm-up, kit and fuel",
     "[DAY] [SESSION]"},
    {"why", "Why each session stands where it stands, and what it pays", "[DAY] [SESSION]"},
    {"why-not", "What it costs to have a session on another day, or what forbids it",
     "SESSION DAY [TIME]"},
    {"alternatives", "Really different weeks, best first", "[WEEK]"},
    {"strategies", "The named strategies compared on one week", "[WEEK]"},
    {"what-if",
     "What changes: skip DAY, skip SESSION DAY, move SESSION DAY DAY, no-time DAY, "
     "time DAY 18:00 60, rest DAY",
     "WHAT"},
    {"conflicts", "What would give left-out sessions a place", "[WEEK]"},
}};

// Days are dates or weekdays of the week in question.
void add_questions(CLI::App& app, cli::AskOptions& ask) {
    for (const Asked& question : questions) {
        CLI::App* command =
            app.add_subcommand(std::string(question.command), std::string(question.says));
        command->add_option("profile", ask.profile, "Profile (TOML)")->required();
        command->add_option("words", ask.question.words, std::string(question.words))
            ->type_name("");
        command->add_option("--week", ask.question.week,
                            "The week asked about: its number or a date in it");
        if (question.command == "alternatives") {
            command->add_option("--count", ask.question.count, "How many, 1 to 6; with --best 50");
            command->add_flag("--best", ask.question.best, "The best weeks, however alike");
        }
        if (question.command == "why-not") {
            command->add_flag("--matrix", ask.question.matrix,
                              "Every session of the week on every day of it");
        }
        command->add_option("--previous", ask.previous, "Calendar of the plan before");
        command->add_option("--format", ask.format, "text or json")
            ->check(CLI::IsMember({"text", "json"}));
        command->add_flag("--evidence", ask.evidence,
                          "Say what the cited findings are, with grade and source");
        command->add_option("--width", ask.width, "Columns of text")->check(CLI::Range(40, 400));
        add_today(*command, ask.today);
        command->callback([&ask, &question] { ask.command = question.command; });
    }
}

CLI::App* add_know(CLI::App& app, cli::KnowOptions& know) {
    CLI::App* command =
        app.add_subcommand("ask", "Answer a question about running and lifting, in your own words");
    command->add_option("question", know.words, "None: list all that have an answer")
        ->type_name("");
    command->add_option("--profile", know.profile, "Say what this athlete's own plan has to it");
    command->add_option("--format", know.format, "text or json")
        ->check(CLI::IsMember({"text", "json"}));
    command->add_flag("--evidence", know.evidence,
                      "Say what the cited findings are, with grade and source");
    command->add_option("--width", know.width, "Columns of text")->check(CLI::Range(40, 400));
    add_today(*command, know.today);
    return command;
}

int run(int count, char** arguments) {
    CLI::App app{"Tandem plans running and strength training as one."};
    app.set_version_flag("--version", "tandem 0.1.0");
    app.require_subcommand(1);
    app.footer(
        "Exit codes: 0 well, 1 a checked plan breaks hard rules, 2 wrong input, 3 a plan was made "
        "but a session that must be in it found no place.");

    cli::PlanOptions plan;
    plan.today = date_on_the_clock();
    plan.stamp = fmt::format("{:%Y%m%dT%H%M%SZ}", fmt::gmtime(std::time(nullptr)));
    CLI::App* plan_command = add_plan(app, plan);

    cli::CheckOptions check;
    check.today = date_on_the_clock();
    CLI::App* check_command = add_check(app, check);

    cli::AskOptions ask;
    ask.today = date_on_the_clock();
    add_questions(app, ask);

    cli::KnowOptions know;
    know.today = date_on_the_clock();
    CLI::App* know_command = add_know(app, know);

    std::string target = "athlete.toml";
    CLI::App* init_command = app.add_subcommand("init", "Write a profile by answering questions");
    init_command->add_option("file", target, "Profile to write");

    std::string rules_format = "text";
    CLI::App* rules_command = app.add_subcommand("rules", "List the scheduling rules");
    rules_command->add_option("--format", rules_format, "text or markdown")
        ->check(CLI::IsMember({"text", "markdown"}));

    try {
        app.parse(count, arguments);
    } catch (const CLI::ParseError& error) {
        const int code = app.exit(error);
        return code == 0 ? cli::Well : cli::WrongInput;
    }
    if (plan_command->parsed()) return cli::run_plan(plan);
    if (check_command->parsed()) return cli::run_check(check);
    if (!ask.command.empty()) return cli::run_ask(ask);
    if (know_command->parsed()) return cli::run_know(know);
    if (init_command->parsed()) {
        const int code = cli::run_init(std::cin, std::cout, target, date_on_the_clock());
        return code == 0 ? cli::Well : cli::WrongInput;
    }
    return cli::run_rules(rules_format);
}

}  // namespace

int main(int count, char** arguments) {
    try {
        return run(count, arguments);
    } catch (const std::exception& fault) {
        fmt::print(stderr, "tandem: {}\n", fault.what());
        return tandem::cli::WrongInput;
    }
}
