"""Links the public sets with truth with Splink on DuckDB, with the comparisons of its own library that suit the columns.

    python splink_public.py FOLDER
FOLDER holds fake_1000.csv and febrl-dataset1..3.csv.gz. Clusters are joined at a probability of 0.95, as by default here;
nothing is chosen by a file's truth. Prints one JSON object a file: pairwise precision, recall and F1 of the clusters.
"""

import json
import sys
from importlib.metadata import version
from math import comb

import duckdb
import splink.comparison_library as cl
from splink import Linker, SettingsCreator, block_on
from splink.backends.duckdb import DuckDBAPI

folder = sys.argv[1]

fake = {
    "read": f"select unique_id, nullif(first_name, '') first_name, nullif(surname, '') surname, nullif(dob, '') dob,"
    f" nullif(city, '') city, nullif(email, '') email, cluster as truth from read_csv('{folder}/fake_1000.csv', all_varchar = true)",
    "comparisons": [
        cl.ForenameSurnameComparison("first_name", "surname"),
        cl.DateOfBirthComparison("dob", input_is_string=True),
        cl.ExactMatch("city").configure(term_frequency_adjustments=True),
        cl.EmailComparison("email"),
    ],
    "blocking": [
        block_on("first_name"), block_on("surname"), block_on("dob"), block_on("email"),
    ],
    "prior": [block_on("first_name", "surname", "dob"), block_on("email")],
    "passes": [block_on("first_name", "surname"), block_on("dob"), block_on("email")],
}


def febrl(number):
    names = ["given_name", "surname", "street_number", "address_1", "address_2", "suburb", "postcode", "state", "date_of_birth", "soc_sec_id"]
    columns = ", ".join(f"nullif(trim({name}), '') {name}" for name in names if name != "date_of_birth")
    return {
        "read": f"select trim(rec_id) unique_id, regexp_extract(rec_id, 'rec-(\\d+)-', 1) truth, {columns},"
        " strftime(try_strptime(trim(date_of_birth), '%Y%m%d'), '%Y-%m-%d') date_of_birth"
        f" from read_csv('{folder}/febrl-dataset{number}.csv.gz', all_varchar = true, normalize_names = true)",
        "comparisons": [
            cl.ForenameSurnameComparison("given_name", "surname"),
            cl.DateOfBirthComparison("date_of_birth", input_is_string=True),
            cl.DamerauLevenshteinAtThresholds("soc_sec_id", [1, 2]),
            cl.ExactMatch("street_number").configure(term_frequency_adjustments=True),
            cl.JaroWinklerAtThresholds("address_1", [0.9, 0.8]),
            cl.JaroWinklerAtThresholds("suburb", [0.9, 0.8]),
            cl.DamerauLevenshteinAtThresholds("postcode", [1, 2]),
        ],
        "blocking": [
            block_on("soc_sec_id"), block_on("date_of_birth"), block_on("given_name", "surname"),
            block_on("surname", "postcode"), block_on("given_name", "postcode"), block_on("address_1"),
        ],
        "prior": [block_on("given_name", "surname", "date_of_birth"), block_on("soc_sec_id")],
        "passes": [block_on("given_name", "surname"), block_on("date_of_birth"), block_on("soc_sec_id")],
    }


def link(spec):
    connection = duckdb.connect()
    connection.execute(f"create table people as {spec['read']}")
    database = DuckDBAPI(connection=connection)
    settings = SettingsCreator(
        link_type="dedupe_only",
        comparisons=spec["comparisons"],
        blocking_rules_to_generate_predictions=spec["blocking"],
        additional_columns_to_retain=["truth"],
    )
    linker = Linker(database.register("people"), settings, log_level=40)
    linker.training.estimate_probability_two_random_records_match(spec["prior"], recall=0.7)
    linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
    for rule in spec["passes"]:
        linker.training.estimate_parameters_using_expectation_maximisation(rule)
    predictions = linker.inference.predict(threshold_match_probability=0.5)
    clusters = linker.clustering.cluster_pairwise_predictions_at_threshold(predictions, threshold_match_probability=0.95)
    count = lambda key: sum(
        comb(n, 2) for (n,) in connection.execute(
            f"select count(*) from people p join {clusters.physical_name} c using (unique_id) group by {key}"
        ).fetchall()
    )
    found, wanted, right = count("c.cluster_id"), count("p.truth"), count("c.cluster_id, p.truth")
    precision, recall = right / found, right / wanted
    return {"precision": round(precision, 4), "recall": round(recall, 4), "f1": round(2 * precision * recall / (precision + recall), 4)}


for name, spec in [("fake_1000", fake)] + [(f"febrl-dataset{number}", febrl(number)) for number in (1, 2, 3)]:
    print(json.dumps({"file": name, **link(spec), "splink": version("splink"), "duckdb": version("duckdb")}), flush=True)
