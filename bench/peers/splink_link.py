"""Links a file of made-up people with Splink on DuckDB, with the settings of bench/linkage-settings.ts in Splink's words.

Run it in a virtual environment outside the project that holds splink 5.0.0 and duckdb 2.0.0:
    python splink_link.py PEOPLE.csv CLUSTERS.csv THREADS
Prints one JSON object: seconds by step, peak memory, versions.
"""

import json
import resource
import sys
import time
from importlib.metadata import version

import duckdb
import splink.comparison_library as cl
from splink import Linker, SettingsCreator, block_on
from splink.backends.duckdb import DuckDBAPI

source, target, threads = sys.argv[1], sys.argv[2], int(sys.argv[3])
steps = {}
started = time.perf_counter()


def step(name, since):
    now = time.perf_counter()
    steps[name] = round(now - since, 2)
    return now


connection = duckdb.connect()
connection.execute(f"set threads to {threads}")
at = time.perf_counter()
connection.execute(
    "create table people as select unique_id, lower(forename) as forename, lower(surname) as surname,"
    " strftime(try_cast(dob as date), '%Y%m%d') as dob, lower(replace(postcode, ' ', '')) as postcode, phone,"
    " lower(email) as email from read_csv(?, all_varchar = true, nullstr = '')",
    [source],
)
database = DuckDBAPI(connection=connection)
people = database.register("people")
at = step("reading", at)

settings = SettingsCreator(
    link_type="dedupe_only",
    comparisons=[
        cl.JaroWinklerAtThresholds("forename", [0.92, 0.88, 0.7]).configure(term_frequency_adjustments=True),
        cl.JaroWinklerAtThresholds("surname", [0.92, 0.88, 0.7]).configure(term_frequency_adjustments=True),
        cl.DamerauLevenshteinAtThresholds("dob", [1, 2]),
        cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]),
        cl.DamerauLevenshteinAtThresholds("phone", [1]),
        cl.DamerauLevenshteinAtThresholds("email", [2]),
    ],
    blocking_rules_to_generate_predictions=[
        block_on("surname", "dob"),
        block_on("forename", "dob"),
        block_on("surname", "postcode"),
        block_on("forename", "postcode"),
        block_on("email"),
        block_on("phone"),
    ],
    retain_matching_columns=False,
)
linker = Linker(people, settings, log_level=40)
linker.training.estimate_probability_two_random_records_match(
    [block_on("forename", "surname", "dob"), block_on("email")], recall=0.7
)
linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
for rule in (block_on("surname", "dob"), block_on("forename", "postcode"), block_on("email")):
    linker.training.estimate_parameters_using_expectation_maximisation(rule)
at = step("learning", at)
predictions = linker.inference.predict(threshold_match_probability=0.5)
at = step("scoring", at)
clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, threshold_match_probability=0.95)
at = step("clustering", at)
connection.execute(
    f"copy (select r.*, c.cluster_id from read_csv('{source}', all_varchar = true) r"
    f" join {clusters.physical_name} c using (unique_id)) to '{target}' (header, delimiter ',')"
)
step("writing", at)
print(
    json.dumps(
        {
            "seconds": round(time.perf_counter() - started, 1),
            "steps": steps,
            "memoryPeakMegabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
            "cpuSeconds": round(time.process_time(), 1),
            "versions": {name: version(name) for name in ("splink", "duckdb")},
        }
    )
)
