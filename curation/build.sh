#!/usr/bin/env bash
# Write the rows of every flight that the fixtures do not have yet, and merge them in.
#
#   curation/build.sh FACTS_FOLDER FIXTURES_FOLDER
#
# FACTS_FOLDER holds flights.csv, seats.csv, people.csv and aborted_rides.csv (see
# README.md here). Rows that FIXTURES_FOLDER has stay as they are.
set -euo pipefail
facts=$1 fixtures=$2
here=$(cd "$(dirname "$0")" && pwd)
parts=$(mktemp -d)
trap 'rm -rf "$parts"' EXIT

python3 "$here/structure.py" --facts "$facts" --fixtures "$fixtures" --out "$parts/structure"
structure=$parts/structure
agencies=("$structure/03_agencies.json" "$structure/amended/03_agencies.json")
python3 "$here/people.py" --facts "$facts" --fixtures "$fixtures" \
  --codes "$structure/gcat_agencies.json" --agencies "${agencies[@]}" \
  --nations "$structure/02_nations.json" --out "$parts/people"
python3 "$here/seats.py" --facts "$facts" --fixtures "$fixtures" \
  --people "$parts/people/slugs.json" --agencies "$structure/gcat_agencies.json" \
  --agency-rows "${agencies[@]}" --out "$parts/seats"
python3 "$here/merge.py" --fixtures "$fixtures" "$structure" "$parts/people" "$parts/seats"
